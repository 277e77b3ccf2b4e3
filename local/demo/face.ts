/**
 * Does what a person does on the stand-in's page: looks at it and clicks. A provider would look at a face there, and
 * nothing else of the story would be different.
 */
export async function clickOnFacePage(url: string, result: 'PASSED' | 'FAILED'): Promise<string> {
  const page = await (await fetch(url)).text();
  if (!page.includes(`<button name="result" value="${result}">`)) throw new Error('the page offers no such choice');
  const answered = await fetch(url, { method: 'POST', body: new URLSearchParams({ result }) });
  return /<p role="status"><strong>(.*?)<\/strong>/.exec(await answered.text())?.[1] ?? `status ${answered.status}`;
}
