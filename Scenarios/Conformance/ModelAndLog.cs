namespace VRLab.Conformance;

/// <summary>A model and a log, read so that they speak of the same activities.</summary>
/// <param name="Classifier">The classifier of the log that its events are named by; null for <c>concept:name</c> or a table.</param>
public sealed record ModelAndLog(PetriNet Net, EventLog Log, string? Classifier)
{
    private const string NameAndLifecycle = "concept:name,lifecycle:transition";

    /// <summary>
    /// Reads both. Where no classifier is asked for and the model has no activity of the log, the classifiers that the log declares are tried, and
    /// name with lifecycle (<c>weigh+complete</c>), which nets from process mining are often labeled by; the one with most labels in common is taken.
    /// </summary>
    public static ModelAndLog Read(string modelPath, ModelOptions model, string logPath, LogOptions log)
    {
        ModelAndLog plain = ReadAs(modelPath, model, logPath, log);
        if (log.Classifier is not null || plain.CommonLabels > 0 || plain.Log.Activities.Count == 0)
        {
            return plain;
        }

        ModelAndLog best = plain;
        foreach (string classifier in plain.Log.Classifiers.Append(NameAndLifecycle))
        {
            LogOptions options = log with { Classifier = classifier, Lifecycle = log.Lifecycle ?? "all" };
            ModelAndLog other = ReadAs(modelPath, model, logPath, options);
            best = other.CommonLabels > best.CommonLabels ? other : best;
        }

        return best;
    }

    private int CommonLabels => Net.Labels.Intersect(Log.Activities).Count();

    private static ModelAndLog ReadAs(string modelPath, ModelOptions model, string logPath, LogOptions options)
    {
        EventLog log = LogFiles.Read(logPath, options);
        PetriNet net = ModelFiles.Read(modelPath, model with { LogActivities = log.Activities.ToHashSet(StringComparer.Ordinal) });
        return new ModelAndLog(net, log, options.Classifier);
    }
}
