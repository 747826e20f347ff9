package org.myelin.web.internal;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers JSON addresses that do not exist; otherwise the application page would be sent for them. */
@RestController
class UnknownApi {

    @RequestMapping("/api/**")
    ResponseEntity<ApiProblem> unknown() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ApiProblem.NOT_FOUND);
    }
}
