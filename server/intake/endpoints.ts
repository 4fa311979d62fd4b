import { PATHS } from '../../domain/api/paths.ts'
import {
  challengeAnswerSchema,
  postSignalSchema,
  signalReceivedSchema,
} from '../../domain/api/public.ts'
import { ok } from '../../domain/result.ts'
import type { AppNeeds } from '../needs.ts'
import { endpoint } from '../openapi/endpoint.ts'
import { createReceiveSignal } from './receive-signal.ts'

/** A proof-of-work challenge, signed, valid for ten minutes. */
export const getChallenge = ({ proofOfWork, now }: AppNeeds) =>
  endpoint(
    {
      method: 'get',
      path: PATHS.challenges,
      operationId: 'getChallenge',
      summary: 'A challenge to solve before handing over a signal.',
      tag: 'professional',
      status: 200,
      answer: challengeAnswerSchema,
      refusals: [],
    },
    async () => ok({ challenge: await proofOfWork.makeChallenge(now()) }),
  )

/** Hands over one sealed signal; 201 means it is on disk. */
export const postSignal = (needs: AppNeeds) => {
  const receive = createReceiveSignal(needs)
  return endpoint(
    {
      method: 'post',
      path: PATHS.signals,
      operationId: 'postSignal',
      summary: 'Hands over a sealed signal. The same id and bytes may be sent again.',
      tag: 'professional',
      body: postSignalSchema,
      status: 201,
      answer: signalReceivedSchema,
      refusals: [
        'version-unknown',
        'training-envelope',
        'desk-unknown',
        'proof-missing',
        'proof-invalid',
        'proof-expired',
        'proof-used',
        'signal-id-taken',
        'thread-taken',
      ],
    },
    ({ body }) => receive(body),
  )
}
