/** How the mutable loader imports what stands beside it: by a name that changes with the content, over https. */
export function importChunk(address: string): Promise<unknown> {
  return import(address);
}
