/** A file to send as the variable `file`. */
export type FileToSend = { readonly name: string; readonly content: Blob };

/** Sends a GraphQL operation, with a file by the multipart request, and returns its data. Throws where it has errors. */
export async function send(url: string, query: string, variables: object, file?: FileToSend) {
  const headers = new Headers({ 'apollo-require-preflight': 'true' });
  if (!file) headers.set('content-type', 'application/json');
  const body = file ? multipart(query, variables, file) : JSON.stringify({ query, variables });
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = JSON.parse(await response.text());
  if (errors) throw new Error(`The service answered: ${JSON.stringify(errors)}`);
  return data;
}

/** Makes the request of https://github.com/jaydenseric/graphql-multipart-request-spec for one file. */
export function multipart(query: string, variables: object, { name, content }: FileToSend): FormData {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query, variables: { ...variables, file: null } }));
  form.set('map', JSON.stringify({ file: ['variables.file'] }));
  form.set('file', content, name);
  return form;
}
