import { App } from 'aws-cdk-lib';
import { readDeployment } from './deployment.ts';
import { addRegionalStack } from './synthesise.ts';

/** What the `cdk` command runs (cdk.json): `npx cdk synth -c region=hangzhou [-c stage=dev] [-c partition=aws-cn]`. */
const app = new App();
const word = (name: string): string | undefined => app.node.tryGetContext(name);

addRegionalStack(
  app,
  readDeployment(
    {
      ...{ region: word('region'), stage: word('stage'), partition: word('partition'), emulator: word('emulator') },
      ...{ faceProvider: word('faceProvider'), populationRegister: word('populationRegister') },
      ...{ alarmEmail: word('alarmEmail'), runbook: word('runbook') },
      ...{ restoredTable: word('restoredTable'), restoredStream: word('restoredStream') },
    },
    new Date(),
  ),
);
app.synth();
