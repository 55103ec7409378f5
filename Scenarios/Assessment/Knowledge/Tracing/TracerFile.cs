using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using VRLab.Core;

namespace VRLab.Assessment.Knowledge;

/// <summary>Fitted models as JSON, by the names of skills and items, so that they can be read, compared and used on other answers.</summary>
public static class TracerFile
{
    private const int Format = 1;
    private const int MaximumBytes = 512 * 1024 * 1024;
    private static readonly TracerJsonContext Context = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <param name="tracer">The model.</param>
    /// <param name="names">The names of its skills and items.</param>
    /// <param name="past">What learners answered so far, where they shall go on from there.</param>
    public static string Write(IKnowledgeTracer tracer, AnswerNames names, AnswerLog? past = null) =>
        JsonSerializer.Serialize(ToFile(tracer, names) with { Past = past is null ? null : SavedPast.Of(past) }, Context.SavedTracer) + "\n";

    /// <summary>The model of a file; <paramref name="names"/> must be empty and takes up its names.</summary>
    /// <exception cref="ProblemException">The file cannot be read or is no saved model.</exception>
    public static LoadedTracer Read(string path, AnswerNames names)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MaximumBytes })
            {
                throw Problem(path, "it is larger than any model", null);
            }

            using FileStream file = File.OpenRead(path);
            SavedTracer saved = JsonSerializer.Deserialize(file, Context.SavedTracer) ?? throw new JsonException("It holds null.");
            return saved.Format == Format ? Load(saved, names) : throw new JsonException($"Its format is {saved.Format}, not {Format}.");
        }
        catch (Exception cause) when (cause is JsonException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Problem(path, cause.Message, cause);
        }
    }

    private static LoadedTracer Load(SavedTracer saved, AnswerNames names)
    {
        IKnowledgeTracer tracer = SavedTracers.ToTracer(saved, names);
        return new LoadedTracer(tracer, saved.Past?.ToLog(names));
    }

    private static ProblemException Problem(string path, string what, Exception? cause) =>
        ProblemException.BadInput($"{path}: the saved model cannot be read: {what}", "Give a file that 'vrlab trace --save' wrote.", cause);

    private static SavedTracer ToFile(IKnowledgeTracer tracer, AnswerNames names) => tracer switch
    {
        BktTracer bkt => new SavedTracer(Format, bkt.Model, SavedTracers.Of(bkt), null, null, null),
        PfaTracer pfa => new SavedTracer(Format, pfa.Model, null, SavedTracers.Of(pfa.Weights, null), null, null),
        BestTracer best => new SavedTracer(
            Format, best.Model, SavedTracers.Of(best.Bkt), SavedTracers.Of(best.WeightsOf(names), best.Ridge), best.Filter, SavedTracers.Of(best.Difficulties, names)),
        _ => throw new ArgumentException($"A model '{tracer.Model}' has no file form.", nameof(tracer)),
    };
}

internal sealed record SavedTracer(int Format, string Model, SavedBkt? Bkt, SavedWeights? Logistic, AbilityFilter? Filter, SavedDifficulties? Difficulties, SavedPast? Past = null);

internal sealed record SavedBkt(SavedBktSkill Pooled, IReadOnlyList<SavedBktSkill> Skills);

internal sealed record SavedBktSkill(string Skill, double Prior, double Learn, double Guess, double Slip, BktErrors StandardErrors, int Answers, int Learners);

internal sealed record SavedWeights(string? Ridge, IReadOnlyList<SavedWeight> Features, IReadOnlyList<SavedSkillWeights> Skills, IReadOnlyList<SavedWeight> Items);

internal sealed record SavedWeight(string Name, double Weight);

internal sealed record SavedSkillWeights(string Skill, double Bias, double Successes, double Failures);

internal sealed record SavedDifficulties(double ShareRight, IReadOnlyList<SavedShare> Skills, IReadOnlyList<SavedShare> Items);

internal sealed record SavedShare(string Name, double Right, double Count);

[JsonSerializable(typeof(SavedTracer))]
internal sealed partial class TracerJsonContext : JsonSerializerContext;
