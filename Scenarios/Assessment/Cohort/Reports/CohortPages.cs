namespace VRLab.Assessment.Cohort;

/// <summary>The names of the pages, without ending: stable ids, never the name of a person.</summary>
public sealed class CohortPages(Cohort cohort)
{
    public const string Index = "index";

    public static string Of(LearnerKey learner) => $"learner-{learner.Id}";

    /// <summary><c>class</c> where there is only one.</summary>
    public string OfClass(string name) => cohort.ClassNames.Count == 1 ? "class" : $"class-{LearnerKey.IdOf(name)}";

    /// <summary><c>course</c> where there is only one.</summary>
    public string OfCourse(string scenario) => cohort.Scenarios.Count == 1 ? "course" : $"course-{SafeOf(scenario)}";

    private static string SafeOf(string id) => id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? id : LearnerKey.IdOf(id);
}
