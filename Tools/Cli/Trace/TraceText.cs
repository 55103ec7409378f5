using System.Globalization;
using System.Text;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>The figures of a model as lines for a person.</summary>
internal static class TraceText
{
    private const int MostSkills = 20;

    public static string Of(TraceAnswer answer, Language language)
    {
        var text = new StringBuilder();
        text.AppendLine(Head(answer).In(language));
        if (answer.Scored is not null)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  AUC {Number(answer.Auc)}  RMSE {Number(answer.Rmse)}  {new LocalizedText("对数损失", "log loss").In(language)} {Number(answer.LogLoss)}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  {new LocalizedText("准确率", "accuracy").In(language)} {Number(answer.Accuracy)}  {new LocalizedText("校准误差", "calibration error").In(language)} {Number(answer.CalibrationError)}");
        }

        TraceSkill[] shown = [.. answer.Skills.OrderByDescending(skill => skill.TestAnswers ?? skill.TrainAnswers).Take(MostSkills)];
        foreach (TraceSkill skill in shown)
        {
            text.AppendLine(Line(skill, language));
        }

        if (answer.Skills.Count > shown.Length)
        {
            text.AppendLine(new LocalizedText($"  另有 {answer.Skills.Count - shown.Length} 项技能，见 --json。", $"  {answer.Skills.Count - shown.Length} more skills: see --json.").In(language));
        }

        return text.ToString().TrimEnd();
    }

    private static LocalizedText Head(TraceAnswer answer)
    {
        string zhTrain = answer.Train is { } train ? $"，由 {train.Learners} 名学员的 {train.Answers} 次作答拟合" : "";
        string enTrain = answer.Train is { } fitted ? $", fitted to {fitted.Answers} answers of {fitted.Learners} learners" : "";
        string zhTest = answer.Test is { } test ? $"；预测了 {test.Learners} 名学员的 {test.Answers} 次作答" : "";
        string enTest = answer.Test is { } tried ? $"; {tried.Answers} answers of {tried.Learners} learners foretold" : "";
        return new($"模型 {answer.Model}{zhTrain}{zhTest}", $"Model {answer.Model}{enTrain}{enTest}");
    }

    private static string Line(TraceSkill skill, Language language)
    {
        string tried = skill.TestAnswers is { } count ? $"  AUC {Number(skill.Auc)}, n = {count}" : "";
        if (skill.Prior is null)
        {
            return $"  {skill.Skill}{tried}";
        }

        LocalizedText parameters = new(
            $"初始掌握 {Number(skill.Prior)}，每次学会 {Number(skill.Learn)}，猜对 {Number(skill.Guess)}，失误 {Number(skill.Slip)}",
            $"known before {Number(skill.Prior)}, learned each time {Number(skill.Learn)}, guess {Number(skill.Guess)}, slip {Number(skill.Slip)}");
        return $"  {skill.Skill}: {parameters.In(language)}{tried}";
    }

    private static string Number(double? value) => value is { } known ? known.ToString("0.0000", CultureInfo.InvariantCulture) : "–";
}
