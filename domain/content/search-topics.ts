import file from '../../content/search-topics.json' with { type: 'json' }
import type { SearchTopic } from './search-topic-schema.ts'

/** Every packed topic. Trusted: the schema runs over the file in the tests. */
export const allTopics = file.topics as unknown as readonly SearchTopic[]

export type Searchable = 'indicators' | 'cards' | 'services' | 'pages'

/** The words of topics in one language: `topics` of `locales/<lang>/search.json`. */
export type TopicWords = Readonly<Record<string, string>>

/**
 * Gives every word people type for this line, card, service or page, once each. Gives none for a
 * thing no topic names, and skips a topic that has no words. Never shown to a person.
 */
export const searchWordsFor = (
  kind: Searchable,
  id: string,
  words: TopicWords,
): readonly string[] => [
  ...new Set(
    allTopics
      .filter((topic) => topic[kind]?.includes(id))
      .flatMap((topic) => (words[topic.id] ?? '').split(', '))
      .filter((word) => word !== ''),
  ),
]
