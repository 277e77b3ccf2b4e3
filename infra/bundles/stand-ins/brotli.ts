/** For `brotli/decompress.js` (490 KB), which unpacks WOFF2: our fonts are WOFF. */
// biome-ignore lint/style/noDefaultExport: the file that it stands for has one, and fontkit asks for that.
export default function decompress(): never {
  throw new Error('A WOFF2 font cannot be read here: bring it as WOFF.');
}
