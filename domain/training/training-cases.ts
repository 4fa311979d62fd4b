import hotel from '../../content/training/cases/hotel.json' with { type: 'json' }
import school from '../../content/training/cases/school.json' with { type: 'json' }
import socialTeam from '../../content/training/cases/social-team.json' with { type: 'json' }
import type { TrainingCase } from '../content/training-schema.ts'

/** Every packed case in the order shown. Trusted: the schema runs over the files in the tests. */
export const trainingCases = [hotel, school, socialTeam] as unknown as readonly TrainingCase[]

/** Gives the case with this id, or undefined. Never another one in its place. */
export const trainingCaseById = (id: string): TrainingCase | undefined =>
  trainingCases.find((one) => one.id === id)
