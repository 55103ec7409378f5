using System.Text;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>Writes the reports of a cohort into a folder: of each page an HTML, a JSON and a CSV file of the same name. One page is in memory at a time.</summary>
public static class CohortFiles
{
    /// <returns>The index.</returns>
    /// <exception cref="ProblemException">A file cannot be written.</exception>
    public static CohortIndex Write(string folder, Cohort cohort, Language lead)
    {
        var pages = new CohortPages(cohort);
        var learners = new LearnerReportBuilder(cohort, new CohortAbilities(cohort.Plans));
        foreach (LearnerKey learner in cohort.Learners)
        {
            LearnerReport report = learners.Of(learner);
            Write(folder, CohortPages.Of(learner), LearnerPage.Write(cohort, report, lead), CohortJson.Write(report), CohortCsv.Write(report));
        }

        foreach (string name in cohort.ClassNames)
        {
            ClassReport report = ClassReportBuilder.Of(cohort, name);
            Write(folder, pages.OfClass(name), ClassPage.Write(cohort, report, lead), CohortJson.Write(report), CohortCsv.Write(report));
        }

        foreach (string scenario in cohort.Scenarios)
        {
            CourseReport report = CourseReportBuilder.Of(cohort, scenario);
            Write(folder, pages.OfCourse(scenario), CoursePage.Write(cohort, report, lead), CohortJson.Write(report), CohortCsv.Write(report));
        }

        var index = CohortIndex.Of(cohort, pages);
        Write(folder, CohortPages.Index, IndexPageWriter.Write(cohort, index, lead), CohortJson.Write(index), CohortCsv.Write(index));
        return index;
    }

    private static void Write(string folder, string name, string html, string json, string csv)
    {
        string path = Path.Combine(folder, name);
        try
        {
            Directory.CreateDirectory(folder);
            WriteWhole($"{path}.html", html);
            WriteWhole($"{path}.json", json);
            WriteWhole($"{path}.csv", csv);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw ProblemException.EnvironmentLacking($"The report {path} cannot be written: {failure.Message}", "Free space, or choose another folder with --out DIR.", failure);
        }
    }

    private static void WriteWhole(string path, string text)
    {
        string partial = path + ".partial";
        File.WriteAllText(partial, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(partial, path, overwrite: true);
    }
}
