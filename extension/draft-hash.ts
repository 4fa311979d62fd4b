/** The part of an address that opens a draft: a random id and nothing else. */
export const draftHash = <Id extends string>(id: Id): `#draft=${Id}` => `#draft=${id}`
