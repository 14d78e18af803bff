package dev.vitrine.tool.convert;

import dev.vitrine.VitrineException;
import dev.vitrine.convert.ConvertOptions;
import dev.vitrine.convert.Converted;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.model.ImageModel;
import dev.vitrine.model.ModelFolder;
import dev.vitrine.tool.Command;
import dev.vitrine.tool.site.ReadySite;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code convert}: writes a model folder in the TF.js layers format, or with {@code --site} a folder to deploy, and says
 * what that cost. The source is never written to.
 */
public final class ConvertCommand implements Command {
    @Override
    public String name() {
        return "convert";
    }

    @Override
    public String usage() {
        return """
                convert MODEL OUT        writes a .keras, .h5 or SavedModel, or a model folder anew, as a model folder
                  convert --site OUT MODEL writes a whole site with the model, ready to deploy
                    --labels FILE          the names of the classes, one a line
                    --metadata FILE        a metadata.json: labels, preprocessing, provenance, licence
                    --quantize TYPE[=PATTERN,...]   float16, uint8 or uint16, for the weights of these names
                    --shard-bytes N        the most bytes a weight file may have (4194304)
                    --split-by-layer       weight files of its own for each layer
                    --images DIR           compares the classes of these pictures before and after""";
    }

    @Override
    public void run(List<String> args, PrintStream out) {
        ConvertArguments wanted = ConvertArguments.read(args);
        ConvertSource source = ConvertSource.of(wanted.in());
        byte[] metadata = ModelMetadata.of(wanted, source);
        Converted converted = source.convert(options(wanted, source, metadata));
        Map<String, byte[]> files = new LinkedHashMap<>(converted.files());
        if (metadata != null) {
            files.put("metadata.json", metadata);
        }
        boolean runs = wanted.site() || wanted.images() != null || wanted.labels() != null;
        ImageModel before = open(source, metadata, runs, wanted.site(), out);
        ImageModel after = before == null ? null
                : ModelFolder.open(new MemorySource(files), "model.json", LoadOptions.DEFAULT);
        if (after != null) {
            ModelMetadata.check(after, wanted);
        }
        Path folder = Path.of(wanted.out());
        if (wanted.site()) {
            ReadySite.write(files, folder);
        } else {
            OutputFolder.write(files, folder);
        }
        ConvertReport.print(converted, wanted, out);
        if (wanted.images() != null) {
            new TopClassCheck(before, after).print(Path.of(wanted.images()), out);
        }
    }

    // A folder's model.json keeps what it says of its author, unless something else is given.
    private static ConvertOptions options(ConvertArguments wanted, ConvertSource source, byte[] metadata) {
        boolean kept = source.keras() == null && wanted.metadata() == null && wanted.labels() == null;
        JsonObject object = metadata == null || kept ? null : JsonReader.read(metadata, "metadata.json").asObject();
        return new ConvertOptions(wanted.quantizing(), wanted.shardBytes(), wanted.splitByLayer(), object);
    }

    // A model that this engine cannot run may still be of use elsewhere; a site of it would not be. Its weights are
    // only unpacked a second time where it is to run.
    private static ImageModel open(ConvertSource source, byte[] metadata, boolean runs, boolean needed,
            PrintStream out) {
        try {
            if (runs) {
                return source.open(metadata);
            }
            source.check();
        } catch (VitrineException e) {
            if (needed) {
                throw e;
            }
            out.println("Note: Vitrine itself cannot run this model. " + e.getMessage());
        }
        return null;
    }
}
