package eddy.backend.web;

/** Every way a request can fail, with its stable code and its status: the one table of both. */
public enum ProblemCode {
    REQUEST_MALFORMED("request.malformed", 400),
    SESSION_REQUIRED("session.required", 401),
    SESSION_REFUSED("session.refused", 401),
    CSRF("session.csrf", 403),
    RIGHT_MISSING("right.missing", 403),
    NOT_FOUND("not_found", 404),
    METHOD_NOT_ALLOWED("request.method", 405),
    NOT_ACCEPTABLE("request.not_acceptable", 406),
    CONFLICT("conflict", 409),
    PUBLISH_BUSY("publish.busy", 409),
    TAKEN("taken", 409),
    VERSION_CONFLICT("version.conflict", 412),
    TOO_LARGE("request.too_large", 413),
    MEDIA_TYPE("request.media_type", 415),
    ISSUES("issues", 422),
    VERSION_REQUIRED("version.required", 428),
    TOO_MANY_TRIES("session.too_many_tries", 429),
    INTERNAL("internal", 500),
    UNAVAILABLE("unavailable", 503);

    private final String code;
    private final int status;

    ProblemCode(String code, int status) {
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    /** The entry for a status that the framework itself answers with. */
    static ProblemCode ofStatus(int status) {
        for (var code : values()) {
            if (code.status == status) {
                return code;
            }
        }
        return status < 500 ? REQUEST_MALFORMED : INTERNAL;
    }
}
