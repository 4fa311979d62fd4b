/** Runs in a page of ours: keeps a text unencrypted in IndexedDB, as our own code never does. */
export const keepInPlain = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('control', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('texts')
    opening.onerror = () => {
      reject(new Error('The control database did not open.'))
    }
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('texts', 'readwrite')
      transaction.objectStore('texts').put(text, 'control')
      transaction.oncomplete = () => {
        resolve()
      }
    }
  })
