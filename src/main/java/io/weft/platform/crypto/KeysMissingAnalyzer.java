package io.weft.platform.crypto;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences what to do when the keys are missing, in place of a stack trace. */
class KeysMissingAnalyzer extends AbstractFailureAnalyzer<KeysMissing> {

    private static final String ACTION = """
            Make a pair of keysets once, keep it where your secrets are kept, and give it to every node as
            WEFT_KEYS_DATA and WEFT_KEYS_INDEX:
              java -cp weft.jar -Dloader.main=io.weft.platform.crypto.NewKeys \
            org.springframework.boot.loader.launch.PropertiesLauncher
            Lost keys cannot be replaced: what they encrypted stays unreadable.""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeysMissing cause) {
        return new FailureAnalysis(cause.getMessage() + ".", ACTION, cause);
    }
}
