/** Of what the versioned loader imports itself, and the name of the file that has the others; written by the build. */
export declare const INTEGRITIES: Readonly<Record<string, string>>;
export declare const INTEGRITY_CHUNK: string;
