/** Version of the wire. A collector takes the versions it knows; a widget sends this one. */
export const PROTOCOL_VERSION = 1;
