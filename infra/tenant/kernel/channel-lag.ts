/** The setting that says for how many milliseconds Graph hides what was posted to a channel. */
export const CHANNEL_LAG = 'channelLag'
