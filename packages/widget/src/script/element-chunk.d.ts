/** File name of the built element beside the loader; written by the build. */
export declare const ELEMENT_CHUNK: string;
