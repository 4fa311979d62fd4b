import type { SignalState } from '../desk/signal-states.ts'
import type { HandOverState } from './states.ts'

/**
 * Where a signal stands after one of its hand-overs took a step. Not taken or taken back, and no
 * other service still has it: the desk reads it again, whatever was finished before. Nothing else
 * moves the signal, and a signal that the desk took up or closed meanwhile stays as it is.
 */
export const signalStateAfter = (
  signal: SignalState,
  step: HandOverState,
  isOpenElsewhere: boolean,
): SignalState => {
  const comesBack = (step === 'rejected' || step === 'revoked') && !isOpenElsewhere
  return comesBack && signal === 'handed-over' ? 'reading' : signal
}
