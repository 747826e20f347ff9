package org.myelin.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.myelin.platform.StorageLow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * The last answer to whatever a JSON endpoint throws. More specific advice may come before it. Nothing of an exception
 * reaches the client but a number that leads to the log.
 */
@RestControllerAdvice(annotations = org.springframework.web.bind.annotation.RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    /** Foreign and missing things answer the same. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> denied(AccessDeniedException exception) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ApiProblem.NOT_FOUND);
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> unreadable(HttpMessageNotReadableException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.Exceeded) {
                return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(ApiProblem.TOO_LARGE);
            }
        }
        return ResponseEntity.badRequest().body(ApiProblem.UNREADABLE);
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> full(StorageLow exception) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(ApiProblem.READ_ONLY);
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> failed(Exception exception, HttpServletRequest request) {
        if (exception instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return ResponseEntity.status(known.getStatusCode()).body(ApiProblem.UNREADABLE);
        }
        String reference = References.next();
        LOG.error("Failure {} answering {} {}", reference, request.getMethod(), request.getRequestURI(), exception);
        return ResponseEntity.internalServerError().body(ApiProblem.failed(reference));
    }
}
