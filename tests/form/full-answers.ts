import type { Answers } from '../../domain/signal/answers.ts'
import { someAnswers } from '../builders.ts'

/** Every question of a road about an adult answered, the ticked lines all on the hotel's card. */
export const fullAnswers = (change: Answers = {}): Answers =>
  someAnswers({
    indicators: ['H02', 'G01'],
    workContact: 'receptie van ons hotel',
    onlyYouKnow: 'no',
    wouldRecognise: 'no',
    ...change,
  })
