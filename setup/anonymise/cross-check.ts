import { listsNow } from '../../domain/anonymise/lists/load-lists.ts'
import { findNames } from '../../domain/anonymise/names/find-names.ts'
import { makeWorkingCopy } from '../../domain/anonymise/working-copy.ts'
import { readCorpus } from './corpus.ts'
import { FOLDS, fitWeights, prepareTexts } from './fit-weights.ts'
import { newMisses, print, printMisses } from './print-misses.ts'
import { newScore, scoreLine, scoreText, type Score } from './score-corpus.ts'

/**
 * Says how well weights fitted on the other texts find the names in each text of the tuning part:
 * what to expect of text nobody has seen, without looking at the part that is held back.
 */
const lists = listsNow()
if (lists === undefined) throw new Error('The word lists are missing: run `npm run lists` first.')
const texts = readCorpus('tuning')
const prepared = prepareTexts(texts, lists)
const scores = new Map<string, Score>()
const misses = newMisses()
for (let fold = 0; fold < FOLDS; fold += 1) {
  const weights = fitWeights(prepared.filter((one) => one.fold !== fold))
  texts.forEach((text, at) => {
    if (at % FOLDS !== fold) return
    const find = (given: string) => {
      const copy = makeWorkingCopy(given)
      return findNames(copy.text, text.language, lists, weights).map((one) => ({
        ...one,
        ...copy.toOriginal(one.start, one.end),
        replacement: '',
      }))
    }
    const [kind] = text.register.split(' ')
    for (const name of [
      `${text.language} ${text.language === 'nl' ? kind : ''}`,
      text.language,
      'all',
    ]) {
      const score = scores.get(name) ?? newScore()
      scores.set(name, score)
      scoreText(text, 'person', score, name === 'all' ? misses : {}, find)
    }
  })
}
for (const name of [...scores.keys()].sort()) print(scoreLine(name, scores.get(name) ?? newScore()))
if (process.argv.includes('misses')) printMisses(misses)
