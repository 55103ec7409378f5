using System.Text.Json;
using VRLab.Assessment;
using VRLab.Checking;
using VRLab.VirtualLearner;

namespace VRLab.Cli;

/// <summary><c>learner.json</c> beside a recording: which virtual learner played, in what it erred on purpose, and which of that the assessment names.</summary>
internal static class LearnerFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(string path, RunOptions options, IReadOnlyList<LearnerFault> faults, AssessmentResult result) =>
        File.WriteAllText(path, JsonSerializer.Serialize(
            new
            {
                Learner = options.Profile.Name,
                options.Seed,
                Faults = faults.Select(fault => new { Fault = fault.Word, IsFound = FaultFindings.IsNamed(fault, result) }),
            },
            Json) + "\n");
}
