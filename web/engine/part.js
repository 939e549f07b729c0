// What runs the engine: a part of the script of its own, loaded after the first screen (parts.js).
export { Assistant } from './assistant.js';
export { openCalendar } from './calendar.js';
