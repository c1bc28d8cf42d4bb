package eddy.backend.web;

import java.util.Arrays;
import java.util.Optional;

/** Every way a request can fail, with its stable code and its status: the one table of both. */
public enum ProblemCode {
    REQUEST_MALFORMED("request.malformed", 400),
    IDEMPOTENCY_KEY_INVALID("idempotency.key.invalid", 400),
    SESSION_REQUIRED("session.required", 401),
    SESSION_REFUSED("session.refused", 401),
    CSRF("session.csrf", 403),
    RIGHT_MISSING("right.missing", 403),
    PERSON_REQUIRED("person.required", 403),
    NOT_FOUND("not_found", 404),
    FORM_RENAMED("form.renamed", 404),
    METHOD_NOT_ALLOWED("request.method", 405),
    NOT_ACCEPTABLE("request.not_acceptable", 406),
    CONFLICT("conflict", 409),
    PUBLISH_BUSY("publish.busy", 409),
    TAKEN("taken", 409),
    VERSION_CONFLICT("version.conflict", 412),
    RECORD_CONFLICT("record.conflict", 412),
    TOO_LARGE("request.too_large", 413),
    MEDIA_TYPE("request.media_type", 415),
    RANGE_UNSATISFIABLE("range.unsatisfiable", 416),
    ISSUES("issues", 422),
    IDEMPOTENCY_KEY_REUSED("idempotency.key.reused", 422),
    VERSION_REQUIRED("version.required", 428),
    TOO_MANY_TRIES("session.too_many_tries", 429),
    INTERNAL("internal", 500),
    UNAVAILABLE("unavailable", 503),
    STORAGE_UNREACHABLE("storage.unreachable", 503),
    DATABASE_UNREACHABLE("database.unreachable", 503),
    STORAGE_FULL("storage.full", 507),
    DOCUMENT_USED("document.used", 409),
    DEPARTMENT_USED("department.used", 409),
    COMMENT_NOT_YOURS("comment.not_yours", 403),
    TODO_UNKNOWN("todo.unknown", 404),
    TODO_NOT_YOURS("todo.not_yours", 403),
    TODO_ALREADY_CLAIMED("todo.already_claimed", 409),
    TODO_ALREADY_DONE("todo.already_done", 409),
    TODO_CANCELLED("todo.cancelled", 409);

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

    /** The entry of an issue that is a problem of its own when it comes alone; every other issue is for a person to mend. */
    static Optional<ProblemCode> ofIssue(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
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
