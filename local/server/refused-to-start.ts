/** A reason not to start that whoever started us can remove. It is told in a line, without a stack. */
export class RefusedToStart extends Error {
  override readonly name = 'RefusedToStart';
}
