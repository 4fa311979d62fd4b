import type { WithdrawalRecord } from './database.ts'

/** A wish to withdraw that was not tried yet; due at once. */
export const newWithdrawal = (
  id: string,
  now: Date,
  { mayStillArrive, forgetAfter }: Pick<WithdrawalRecord, 'mayStillArrive' | 'forgetAfter'>,
): WithdrawalRecord => ({
  id,
  mayStillArrive,
  forgetAfter,
  attempts: 0,
  nextAttemptAt: now.getTime(),
  unknownSince: null,
  waits: 0,
  code: null,
})
