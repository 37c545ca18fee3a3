import { type RefObject, useEffect, useRef } from 'react'
import { answerRequest, type HostServices, isHostRequest } from './host-protocol.ts'

/** Plays the host to the page in a frame: answers its messages, and only its. */
export const useTabHost = (frame: RefObject<HTMLIFrameElement | null>, origin: string, services: HostServices) => {
  const latest = useRef(services)
  useEffect(() => {
    latest.current = services
  })
  useEffect(() => {
    const receive = async (event: MessageEvent): Promise<void> => {
      const page = frame.current?.contentWindow
      if (event.source !== page || event.origin !== origin || !isHostRequest(event.data)) return
      const response = await answerRequest(event.data, latest.current)
      if (response) page?.postMessage(response, origin)
    }
    const listen = (event: MessageEvent): void => void receive(event)
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [frame, origin])
}
