using System.Globalization;
using VRLab.Assessment.Knowledge;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>What <c>vrlab trace</c> was asked.</summary>
internal sealed record TraceRequest(string? Train, string? Test, string Model, string? Load, bool LearnersAreNew, AnswerFileOptions Options);

/// <summary>Fits or loads a model, tries it, and writes what was asked for.</summary>
internal static class TraceRun
{
    public static TraceAnswer Run(TraceRequest request, string? saveTo, string? predictionsTo)
    {
        Check(request, predictionsTo);
        var names = new AnswerNames();
        LoadedTracer? loaded = request.Load is { } file ? TracerFile.Read(file, names) : null;
        AnswerLog? train = request.Train is { } path ? AnswerFile.Read(path, names, request.Options) : null;
        IKnowledgeTracer tracer = loaded?.Tracer ?? Fit(request.Model, train!);
        AnswerLog? past = request.LearnersAreNew ? null : train ?? loaded?.Past;
        if (saveTo is not null)
        {
            WriteWhole(saveTo, writer => writer.Write(TracerFile.Write(tracer, names, past)));
        }

        TraceSize? trainSize = train is null ? null : TraceSize.Of(train);
        AnswerLog? test = request.Test is { } testPath ? AnswerFile.Read(testPath, names, request.Options) : null;
        double[]? probabilities = test is null ? null : tracer.Predict(test, past);
        if (predictionsTo is not null)
        {
            WriteWhole(predictionsTo, writer => WritePredictions(writer, test!, probabilities!));
        }

        return new TraceAnswer(tracer, trainSize, test, probabilities);
    }

    private static void Check(TraceRequest request, string? predictionsTo)
    {
        if (request.Train is null && request.Load is null)
        {
            throw ProblemException.BadInput("There is no model: neither --train nor --load was given.", "Give --train FILE, or --load FILE that --save wrote.");
        }

        if (request.Test is null && predictionsTo is not null)
        {
            throw ProblemException.BadInput("There is nothing to foretell for --predictions.", "Give --test FILE.");
        }
    }

    private static IKnowledgeTracer Fit(string model, AnswerLog train) => model switch
    {
        "bkt" => BktTracer.Fit(train),
        "pfa" => PfaTracer.Fit(train),
        _ => BestTracer.Fit(train),
    };

    private static void WritePredictions(TextWriter writer, AnswerLog test, double[] probabilities)
    {
        writer.Write("answer,learner,skill,item,correct,probability\n");
        for (int answer = 0; answer < test.Count; answer++)
        {
            string skills = string.Join('~', test.SkillsOf(answer).ToArray().Select(skill => test.Names.Skills[skill]));
            string item = test.ItemOf(answer) is >= 0 and int known ? test.Names.Items[known] : "";
            string probability = probabilities[answer].ToString("R", CultureInfo.InvariantCulture);
            writer.Write($"{answer + 1},{Quote(test.Names.Learners[test.LearnerOf(answer)])},{Quote(skills)},{Quote(item)},{(test.IsCorrect(answer) ? 1 : 0)},{probability}\n");
        }
    }

    private static string Quote(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void WriteWhole(string path, Action<TextWriter> write)
    {
        string partial = path + ".partial";
        using (var writer = new StreamWriter(partial))
        {
            write(writer);
        }

        File.Move(partial, path, overwrite: true);
    }
}
