/** How far an envelope is on its way to the intake. `code` is a key in errors.json. */
export type DeliveryState =
  | { readonly is: 'waiting'; readonly code?: string; readonly retryAt?: Date }
  | { readonly is: 'sending' }
  /** `filing` is the intake's signed proof; missing when it gave none that holds. */
  | { readonly is: 'received'; readonly receivedOn: string; readonly filing?: string }
  | { readonly is: 'refused'; readonly code: string }
  /** Nothing is sent any more. `mayHaveArrived`: it is being withdrawn, to be sure. */
  | { readonly is: 'cancelled'; readonly mayHaveArrived: boolean }
