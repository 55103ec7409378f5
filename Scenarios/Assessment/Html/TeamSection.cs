using System.Globalization;
using VRLab.Assessment.Team;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>How several participants worked together: each one's part, who waited for whom, what changed hands, which orders came back.</summary>
internal static class TeamSection
{
    private const int MostEntries = 12;
    private const int MostUtterances = 60;

    private static readonly LocalizedText[] Columns =
    [
        new("参与者", "Participant"), new("角色步骤得分", "Points of the role"), new("因其操作扣分", "Taken"), new("完成步骤", "Steps"), new("等待他人", "Waited"),
        new("使他人等待", "Made others wait"), new("递出／接过", "Gave / took over"), new("发言占比", "Share of speech"),
    ];

    public static void Write(HtmlWriter html, ReportView view)
    {
        if (TeamAnalysis.Of(view.Result) is not { } team)
        {
            return;
        }

        using (html.Open("section"))
        {
            html.Element("h2", new LocalizedText("团队协作", "Working as a team"));
            html.Element("p", Summary(view.Result, team));
            WriteMembers(html, team);
            WriteWaits(html, view, team);
            WriteHandOvers(html, view, team);
            WriteOrders(html, view, team);
            WriteSpeech(html, view, team);
        }
    }

    private static LocalizedText Summary(AssessmentResult result, TeamResult team)
    {
        (string score, string most) = (HtmlWriter.Number(result.Score), HtmlWriter.Number(result.MaxScore));
        (string shared, string possible) = (HtmlWriter.Number(team.SharedEarned), HtmlWriter.Number(team.SharedPossible));
        string zh = team.SharedPossible > 0 ? $"；其中不限角色的步骤得 {shared} / {possible} 分" : "";
        string en = team.SharedPossible > 0 ? $", {shared} of {possible} of them with steps that are no role's" : "";
        return new($"全队得 {score} / {most} 分{zh}。", $"Together the team has {score} of {most} points{en}.");
    }

    private static void WriteMembers(HtmlWriter html, TeamResult team)
    {
        using (html.Open("table", "class", "steps team"))
        {
            using (html.Open("thead"))
            using (html.Open("tr"))
            {
                foreach (LocalizedText column in Columns)
                {
                    html.Element("th", column, "scope", "col");
                }
            }

            using (html.Open("tbody"))
            {
                foreach (TeamMember member in team.Members)
                {
                    WriteMember(html, member);
                }
            }
        }
    }

    private static void WriteMember(HtmlWriter html, TeamMember member)
    {
        using (html.Open("tr"))
        {
            using (html.Open("th", "scope", "row"))
            {
                html.Text(member.Name);
                html.Element("small", member.Role);
            }

            html.Element("td", member.Possible > 0 ? $"{HtmlWriter.Number(member.Earned)} / {HtmlWriter.Number(member.Possible)}" : "–");
            html.Element("td", member.Taken > 0 ? $"−{HtmlWriter.Number(member.Taken)}" : "0");
            html.Element("td", $"{member.StepsDone}");
            html.Element("td", FindingTexts.Clock(member.WaitedSeconds));
            html.Element("td", FindingTexts.Clock(member.CausedSeconds));
            html.Element("td", $"{member.HandedOver} / {member.Received}");
            html.Element("td", member.SpeakingShare is { } share ? $"{Math.Round(100 * share).ToString(CultureInfo.InvariantCulture)} % ({member.Utterances})" : "–");
        }
    }

    private static void WriteWaits(HtmlWriter html, ReportView view, TeamResult team) => WriteList(
        html,
        view,
        new("谁等了谁", "Who waited for whom"),
        [.. team.Waits.OrderByDescending(wait => wait.ToTick - wait.FromTick).Take(MostEntries).OrderBy(wait => wait.FromTick).Select(wait => (wait.FromTick, wait.ToTick, TextOf(view, team, wait)))]);

    private static LocalizedText TextOf(ReportView view, TeamResult team, TeamWait wait)
    {
        (LocalizedText next, LocalizedText before) = (view.Plan.NameOf(wait.Next.Name), view.Plan.NameOf(wait.Before.Name));
        (string who, string other) = (NameOf(team, wait.Who), NameOf(team, wait.CausedBy));
        string clock = FindingTexts.Clock(view.Evidence.WorkingSeconds(wait.FromTick, wait.ToTick));
        return new(
            $"{who} 等待 {other} 完成“{before.Chinese}”，才能做“{next.Chinese}”（{clock}）。",
            $"{who} waited {clock} for “{before.English}” of {other} before “{next.English}”.");
    }

    private static void WriteHandOvers(HtmlWriter html, ReportView view, TeamResult team) => WriteList(
        html, view, new("交接", "Handed over"), [.. team.HandOvers.Take(MostEntries).Select(one => (one.FromTick, one.ToTick, TextOf(view, team, one)))]);

    private static LocalizedText TextOf(ReportView view, TeamResult team, HandOver one)
    {
        LocalizedText name = view.Plan.NameOf(one.Object.Name);
        return new($"{NameOf(team, one.From)} 把{name.Chinese}交给 {NameOf(team, one.To)}。", $"{name.English}: from {NameOf(team, one.From)} to {NameOf(team, one.To)}.");
    }

    private static void WriteOrders(HtmlWriter html, ReportView view, TeamResult team) => WriteList(
        html,
        view,
        new($"口令与复诵：{team.Orders.Count} 条口令中 {team.ClosedLoops} 条闭环", $"Orders: {team.ClosedLoops} of {team.Orders.Count} were repeated and then done"),
        [.. team.Orders.Take(MostEntries).Select(order => (order.FromTick, order.ToTick, TextOf(view, team, order)))]);

    private static LocalizedText TextOf(ReportView view, TeamResult team, TeamOrder order)
    {
        LocalizedText step = view.Plan.NameOf(order.Step.Name);
        string zhEcho = order.EchoedBy is { } zhBy ? $"{NameOf(team, zhBy)} 复诵" : "无人复诵";
        string enEcho = order.EchoedBy is { } enBy ? $"repeated by {NameOf(team, enBy)}" : "not repeated";
        string zhDone = order.DoneBy is { } zhDoer ? $"{NameOf(team, zhDoer)} 完成" : "他人未完成";
        string enDone = order.DoneBy is { } enDoer ? $"done by {NameOf(team, enDoer)}" : "not done by another";
        string zhReport = order.ReportedBy is not null ? "并回报" : "";
        string enReport = order.ReportedBy is not null ? " and reported" : "";
        return new($"{NameOf(team, order.By)}：“{step.Chinese}”，{zhEcho}，{zhDone}{zhReport}。", $"{NameOf(team, order.By)}: “{step.English}”, {enEcho}, {enDone}{enReport}.");
    }

    private static void WriteSpeech(HtmlWriter html, ReportView view, TeamResult team) => WriteList(
        html, view, SpeechTitle(view.Evidence.Speech.Count), [.. view.Evidence.Speech.Take(MostUtterances).Select(said => (said.FromTick, said.ToTick, TextOf(team, said)))]);

    private static LocalizedText SpeechTitle(int count) => count <= MostUtterances
        ? new("说了什么", "What was said")
        : new($"说了什么（共 {count} 句，列出前 {MostUtterances} 句）", $"What was said (the first {MostUtterances} of {count} utterances)");

    private static LocalizedText TextOf(TeamResult team, SpeechEvidence said)
    {
        string speaker = NameOf(team, said.Participant);
        return said.To == ParticipantId.Host
            ? new($"{speaker}：{said.Text}", $"{speaker}: {said.Text}")
            : new($"{speaker}对{NameOf(team, said.To)}：{said.Text}", $"{speaker} to {NameOf(team, said.To)}: {said.Text}");
    }

    private static void WriteList(HtmlWriter html, ReportView view, LocalizedText title, (long FromTick, long ToTick, LocalizedText Text)[] entries)
    {
        if (entries.Length == 0)
        {
            return;
        }

        html.Element("h3", title);
        using (html.Open("ul", "class", "remarks"))
        {
            foreach ((long from, long to, LocalizedText text) in entries)
            {
                using (html.Open("li"))
                {
                    html.Text(text);
                    html.Element("small", view.ClockRange(from, to));
                }
            }
        }
    }

    private static string NameOf(TeamResult team, ParticipantId id) => team.Members.FirstOrDefault(member => member.Participant == id)?.Name ?? $"{id.Value}";
}
