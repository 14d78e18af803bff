package dev.vitrine.browser.worker;

import dev.vitrine.FasterElsewhereException;
import dev.vitrine.ModelLocation;
import dev.vitrine.ahead.CompiledModel;
import dev.vitrine.ahead.CompiledOpening;
import dev.vitrine.ahead.Port;
import dev.vitrine.browser.protocol.EngineWish;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.ModelPort;
import dev.vitrine.browser.protocol.PageLink;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import dev.vitrine.browser.protocol.TensorData;
import dev.vitrine.codegen.Program;
import dev.vitrine.engine.ReadyExecutable;
import dev.vitrine.engine.WasmRefusedException;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.plan.Buffer;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * A model compiled ahead of time, which predicts from tensors of one shape. Whatever else is asked of it, and whatever
 * keeps it from running, is for the worker that compiles the model.json it was made from.
 */
final class ReadySession implements Session {
    private final BrowserWasmHost host;
    private CompiledOpening opening;
    private ReadyExecutable executable;
    private Program program;
    private int threads;
    private ModelLoad loading;
    private int loadingId;
    private Request.Load loaded;

    /** @param helperScript what further threads run */
    ReadySession(String helperScript) {
        host = new BrowserWasmHost(helperScript);
    }

    @Override
    public void answer(Request request, Runnable onAnswered, Consumer<Throwable> onFailure) {
        try {
            if (request instanceof Request.Load load) {
                load(load, onAnswered, onFailure);
                return;
            }
            if (request instanceof Request.Predict predict) {
                predict(predict);
            } else if (request instanceof Request.Dispose) {
                close();
                loaded = null;
                PageLink.reply(new Reply.Disposed(request.id()));
            } else {
                throw new FasterElsewhereException();
            }
            onAnswered.run();
        } catch (RuntimeException | Error e) {
            onFailure.accept(e);
        }
    }

    private void load(Request.Load request, Runnable onAnswered, Consumer<Throwable> onFailure) {
        close();
        loaded = null;
        LoadOptions options = new LoadOptions(request.settings().weightPathPrefix(), null,
                new ProgressReplies(request.id()), request.settings().strict());
        CompiledOpening files = new CompiledOpening(request.url(), request.files().isEmpty(), options);
        opening = files;
        loadingId = request.id();
        loading = new ModelLoad(ModelFiles.of(request), files, () -> {
            if (executable == null) {
                start(files.program(), request.settings().engine());
            }
            executable.takeWeights();
        }, () -> {
            if (!files.isCurrent()) {
                warn(ModelLocation.nameOf(request.url()) + " was compiled for other weights than those beside it, so that"
                        + " the model is compiled anew on each visit. Run java -jar vitrine.jar compile FOLDER again.");
                throw new FasterElsewhereException();
            }
            executable.takeWeights();
            loading = null;
            loaded = request;
            PageLink.reply(new Reply.Loaded(request.id(), facts(files.model())));
            onAnswered.run();
        }, cause -> {
            boolean stopped = loading != null && loading.isStopped();
            loading = null;
            close();
            if (stopped) {
                onAnswered.run();
            } else {
                onFailure.accept(cause);
            }
        });
        loading.start();
    }

    private void start(Program ready, EngineWish wish) {
        int most = ready.threads() == 1 ? 1 : Math.min(ready.threads(), host.threads());
        int count = wish.threads() > 0 ? Math.min(wish.threads(), most) : most;
        // What was compiled for several threads needs memory that can be shared, even if one is to do.
        if (wish.engine().equals("java") || wish.precise() || ready.threads() > 1 && count == 1) {
            throw new FasterElsewhereException();
        }
        try {
            executable = new ReadyExecutable(ready, host, count);
        } catch (WasmRefusedException e) {
            throw new FasterElsewhereException();
        }
        program = ready;
        threads = count;
    }

    private ModelFacts facts(CompiledModel model) {
        return new ModelFacts("", ports(model.inputs()), ports(model.outputs()), List.of(), null, "wasm",
                "WebAssembly compiled for this model ahead of time, with relaxed SIMD on "
                        + (threads == 1 ? "one thread." : threads + " threads."), model.parameters(), model.warnings());
    }

    private static List<ModelPort> ports(List<Port> ports) {
        List<ModelPort> result = new ArrayList<>();
        for (Port port : ports) {
            result.add(new ModelPort(port.name(), port.shape().toArray(), "float32"));
        }
        return result;
    }

    private void predict(Request.Predict request) {
        if (executable == null) {
            throw Failures.noModel();
        }
        List<Buffer> expected = program.inputs();
        List<Tensor> inputs = new ArrayList<>();
        for (int i = 0; i < request.inputs().size(); i++) {
            TensorData data = request.inputs().get(i);
            boolean fits = request.inputs().size() == expected.size()
                    && expected.get(i).floatCount() == data.data().length
                    && (data.shape().length == 0 || Shape.of(data.shape()).equals(expected.get(i).shape()));
            if (!fits) {
                // Another batch, or a mistake: the other worker knows.
                throw new FasterElsewhereException();
            }
            inputs.add(new Tensor(expected.get(i).shape(), data.data()));
        }
        if (inputs.size() != expected.size()) {
            throw new FasterElsewhereException();
        }
        List<Tensor> outputs = executable.run(inputs);
        List<TensorData> answers = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            answers.add(new TensorData(opening.model().outputs().get(i).name(), outputs.get(i).data(),
                    outputs.get(i).shape().toArray()));
        }
        PageLink.reply(new Reply.Predicted(request.id(), answers, request.inputs()));
    }

    @Override
    public void cancel(int id) {
        if (loading != null && loadingId == id) {
            loading.stop();
        }
    }

    @Override
    public Request.Load loaded() {
        return loaded;
    }

    // This script comes first: nothing is ever loaded here quietly.
    @Override
    public void onReady(Runnable listener) {
    }

    @Override
    public void close() {
        if (executable != null) {
            executable.close();
            executable = null;
        }
    }

    @Override
    public JSObject forOthers(JSObject message) {
        return at(message, opening.original());
    }

    @JSBody(params = {"message", "url"}, script = "return Object.assign({}, message, {url: url});")
    private static native JSObject at(JSObject message, String url);

    @JSBody(params = "words", script = "console.warn(words);")
    private static native void warn(String words);
}
