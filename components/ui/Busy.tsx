import { Spinner } from './Spinner.tsx'

export interface BusyProps {
  busy: boolean
  /** What is going on, for instance "Sending". */
  label: string
}

/** Keep it mounted: screen readers only announce a change inside a status that was already there. */
export function Busy({ busy, label }: BusyProps) {
  return (
    <div class="sw-busy" role="status">
      {busy && (
        <>
          <Spinner />
          <span>{label}</span>
        </>
      )}
    </div>
  )
}
