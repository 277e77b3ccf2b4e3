import { expect, test } from 'vitest';
import { presignedUrl } from '../../store/presign.ts';

/** The example of "Authenticating Requests: Using Query Parameters" in the S3 API reference. */
const settings = {
  credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
  region: 'us-east-1',
  now: new Date('2013-05-24T00:00:00Z'),
  expiresInSeconds: 86_400,
};
const origin = 'https://examplebucket.s3.amazonaws.com';

test('an address is signed as in the example of AWS', () => {
  expect(presignedUrl({ method: 'GET', origin, path: '/test.txt' }, settings)).toBe(
    'https://examplebucket.s3.amazonaws.com/test.txt' +
      '?X-Amz-Algorithm=AWS4-HMAC-SHA256' +
      '&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request' +
      '&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host' +
      '&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  );
});

test('every header is signed, and a session’s token goes with the address', () => {
  const credentials = { ...settings.credentials, sessionToken: 'a/b=' };
  const headers = { 'x-amz-checksum-sha256': 'AAAA', 'content-type': 'image/png', 'content-length': '4' };
  const url = presignedUrl({ method: 'PUT', origin, path: '/a', headers }, { ...settings, credentials });
  expect(url).toContain('&X-Amz-Security-Token=a%2Fb%3D&');
  expect(url).toContain(
    '&X-Amz-SignedHeaders=content-length%3Bcontent-type%3Bhost%3Bx-amz-checksum-sha256&X-Amz-Signature=',
  );
});
