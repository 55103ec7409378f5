using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using VRLab.Conformance;

namespace VRLab.Cli;

/// <summary>What conformance found, as JSON: fields are only ever added.</summary>
internal static class ConformanceAnswer
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ModelAndLog both, LogConformance result)
    {
        EventLog log = both.Log;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            int index = 0;
            json.WriteStartArray("traces");
            foreach (CaseConformance one in result.Cases)
            {
                Write(json, one, SequenceDistance.Rework(log.TraceOf(log.Cases[index++])));
            }

            json.WriteEndArray();
            WriteLog(json, both, result);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    public static string Word(MoveKind kind) => kind switch
    {
        MoveKind.Sync => "sync",
        MoveKind.Log => "log",
        MoveKind.Model => "model",
        _ => "silent",
    };

    private static void Write(Utf8JsonWriter json, CaseConformance one, int rework)
    {
        json.WriteStartObject();
        json.WriteString("case", one.Case);
        WriteNumber(json, "cost", one.Alignment?.Cost);
        WriteNumber(json, "fitness", one.Alignment?.Fitness);
        json.WriteNumber("tokenReplayFitness", one.Replay.Fitness);
        json.WriteBoolean("boundExceeded", one.Alignment is null);
        json.WriteNumber("rework", rework);
        WriteTokens(json, one.Replay);
        json.WriteStartArray("moves");
        foreach (AlignmentMove move in one.Alignment?.Moves ?? [])
        {
            json.WriteStartObject();
            json.WriteString("kind", Word(move.Kind));
            json.WriteString("activity", move.Activity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLog(Utf8JsonWriter json, ModelAndLog both, LogConformance result)
    {
        json.WriteStartObject("log");
        WriteNumber(json, "fitness", result.Fitness);
        json.WriteNumber("tokenReplayFitness", result.Replay.Fitness);
        json.WriteNumber("precision", result.Precision);
        WriteNumber(json, "logFitness", result.LogFitness);
        json.WriteNumber("alignedPrecision", result.AlignedPrecision);
        json.WriteNumber("cases", both.Log.Cases.Count);
        json.WriteNumber("variants", both.Log.Variants.Count);
        json.WriteString("classifier", both.Classifier);
        json.WriteNumber("shortestRun", result.ShortestRunLength);
        json.WriteNumber("casesBeyondBound", result.UndecidedCases);
        WriteTokens(json, result.Replay);
        json.WriteEndObject();
    }

    private static void WriteTokens(Utf8JsonWriter json, ReplayCounts counts)
    {
        json.WriteStartObject("tokens");
        json.WriteNumber("produced", counts.Produced);
        json.WriteNumber("consumed", counts.Consumed);
        json.WriteNumber("missing", counts.Missing);
        json.WriteNumber("remaining", counts.Remaining);
        json.WriteNumber("unknownEvents", counts.UnknownEvents);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
