import directoryFile from '../../content/directory/nl.json' with { type: 'json' }
import type { DirectoryContent, Service } from './directory-schema.ts'

/** The services as packed with the product. Trusted: the schema runs over the file in the tests. */
export const dutchDirectory = directoryFile as unknown as DirectoryContent

/** Gives the packed service with this id, or undefined. Never another one in its place. */
export const serviceById = (id: string): Service | undefined =>
  dutchDirectory.services.find((service) => service.id === id)
