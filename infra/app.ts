import { App } from 'aws-cdk-lib';
import { readDeployment } from './deployment.ts';
import { wordNames } from './deployment-words.ts';
import { addRegionalStack } from './synthesise.ts';

/** What the `cdk` command runs (cdk.json): `npx cdk synth -c region=hangzhou [-c stage=dev] [-c partition=aws-cn]`. */
const app = new App();
const words = Object.fromEntries(wordNames.map((name) => [name, app.node.tryGetContext(name)]));
addRegionalStack(app, readDeployment(words, new Date()));
app.synth();
