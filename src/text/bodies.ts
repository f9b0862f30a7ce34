/** No service sends a tenth of this. */
export const longestBody = 20_000_000;
/** An archive of a million documents has a tenth of this. */
const longestFile = 1_000_000_000;

/** The body of an answer as it unpacks; of one that is too long, nothing. */
export async function readText({ body }: Pick<Response, 'body'>): Promise<{ text: string; isOversized?: boolean }> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > longestBody) return { text: '', isOversized: true };
    text += decoder.decode(chunk, { stream: true });
  }
  return { text: text + decoder.decode() };
}

/** For the clients of Azure, which read a body to its end: as `onDownloadProgress` of a request, it breaks off one that is too long. */
export const endLongBody = endOf(longestBody);
/** The same for a file that comes bit by bit. */
export const endLongFile = endOf(longestFile);

function endOf(longest: number): (progress: { loadedBytes: number }) => void {
  return ({ loadedBytes }) => {
    if (loadedBytes > longest) throw new Error(`the response is longer than ${longest / 1_000_000} MB`);
  };
}
