import { describe, inject } from 'vitest';
import { describeStoreContract } from './contract.ts';

describeStoreContract('the native engine', inject('dynamoDbEndpoint'));
describeStoreContract('the native engine, by the plain client', inject('dynamoDbEndpoint'), 'PLAIN');

const dynamoDbLocal = inject('dynamoDbLocalEndpoint');
if (dynamoDbLocal) describeStoreContract('DynamoDB Local', dynamoDbLocal);
// The engines' set-up prints a line that says so.
else describe.skip('the store on DynamoDB Local');
