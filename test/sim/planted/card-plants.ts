import type { Plant } from '../world/live.ts'

export const cardPlants: Readonly<Record<string, Plant>> = {
  'a doubled card'(outside) {
    const { messenger } = outside
    let posts = 0
    const post: typeof messenger.post = async (place, card) => {
      posts += 1
      if (posts === 12) await messenger.post(place, card)
      return messenger.post(place, card)
    }
    return { ...outside, messenger: { ...messenger, post } }
  },
  'a second event after a kill'(outside) {
    const { mailbox } = outside
    let bookings = 0
    const book: typeof mailbox.book = async (organiser, booking) => {
      bookings += 1
      return mailbox.book(organiser, { ...booking, transactionId: `${booking.transactionId}/${bookings}` })
    }
    return { ...outside, mailbox: { ...mailbox, book, find: async () => null } }
  },
}
