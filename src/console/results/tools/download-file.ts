/** Lets the browser download a file; the page stays. */
export function downloadFile({ url, filename }: { readonly url: string; readonly filename: string }): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = filename;
  link.click();
}
