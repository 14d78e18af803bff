package dev.vitrine.browser.opener;

import dev.vitrine.browser.protocol.OpenerPort;
import dev.vitrine.browser.protocol.OpenerReply;

/** Starts the opener: reads the files of a question into memory, then does what is asked, and answers. */
final class OpenerMain {
    private OpenerMain() {
    }

    public static void main(String[] args) {
        OpenerPort.listen(question -> BlobReader.read(question.files(), files -> {
            OpenerReply reply;
            try {
                reply = question.pack() ? Opener.pack(question, files) : Opener.open(question, files);
            } catch (RuntimeException | Error e) {
                reply = OpenerFailures.of(question.id(), e);
            }
            OpenerPort.reply(reply);
        }, path -> OpenerPort.reply(OpenerFailures.unreadable(question.id(), path))));
    }
}
