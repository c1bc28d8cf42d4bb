package eddy.core.field;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;

/** A signature by hand, kept as one picture. */
final class SignatureType extends FilesType {

    SignatureType() {
        super("signature", Label.of("手写签名", "Signature"));
    }

    @Override
    int most(JsonNode settings) {
        return 1;
    }
}
