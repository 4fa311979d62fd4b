import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PATHS } from '../../domain/api/paths.ts'
import { signalContentsSchema } from '../../domain/sealing/contents.ts'
import { openJson } from '../../domain/sealing/open.ts'
import { TRAINING_DESK_IDS } from '../../server/intake/training-desks.ts'
import { anIntake, type AnIntake } from '../server/an-intake.ts'
import { freshStores, type FreshStore, type FreshStores } from '../server/stores.ts'
import { aTrainingEnvelope } from './a-practice.ts'

describe('a practice signal that reaches a real intake all the same', () => {
  let stores: FreshStores
  let fresh: FreshStore
  let intake: AnIntake
  beforeAll(async () => {
    stores = await freshStores('sqlite')
    fresh = await stores.open()
    intake = await anIntake(fresh.store, { trainingDeskIds: TRAINING_DESK_IDS })
  })
  afterAll(() => stores.stop())

  it('is refused with its own code, and not a byte of it is kept', async () => {
    const { envelope } = await aTrainingEnvelope()

    const answer = await intake.request('POST', PATHS.signals, {
      body: { envelope, proof: await intake.aProof() },
    })

    expect([answer.status, answer.code]).toEqual([400, 'training-envelope'])
    expect(await fresh.rawSql('select id from signals')).toEqual([])
  })

  it('does not open at the desk of that intake', async () => {
    const { envelope } = await aTrainingEnvelope()

    const opened = await openJson(envelope.sealed, intake.identity, signalContentsSchema)

    expect(opened).toMatchObject({ ok: false, code: 'not-for-this-key' })
  })
})
