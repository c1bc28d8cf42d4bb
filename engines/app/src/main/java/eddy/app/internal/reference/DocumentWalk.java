package eddy.app.internal.reference;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.document.DocumentKind;

/** The way over the JSON documents of one kind. */
interface DocumentWalk {

    DocumentKind kind();

    /** Shows everything the document points to, and changes it as the answers say. */
    void walk(JsonNode document, Walk walk);
}
