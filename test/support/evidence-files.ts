/** As short as whole files can be: a picture of one dot, and a page with nothing on it. */
export const pngFile = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** The start of a JFIF header, a scan that holds nothing, the end. */
export const jpegFile = Buffer.from('ffd8ffe000104a46494600010100000100010000ffda0008010100003f00d2ffd9', 'hex');
export const pdfFile = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
    'xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n' +
    'trailer<</Size 3/Root 1 0 R>>\nstartxref\n101\n%%EOF\n',
);

/** What a client announces of {@link pngFile}; the hash is that of `sha256sum`. */
export const pngAnnounced = {
  type: 'image/png',
  bytes: 70,
  sha256: '6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0',
} as const;
