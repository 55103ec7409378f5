using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.VirtualLearner.Tests;

public sealed class TalkTests
{
    private static readonly StepId CutPower = new("cut-power");

    [Test]
    public void Waiting_for_an_order_allocates_nothing()
    {
        var team = new HeardTeam();
        TeamTalk talk = team.TalkOf("extinguisher");
        long before = 0;
        for (int i = 0; i < 1010; i++)
        {
            before = i == 10 ? GC.GetAllocatedBytesForCurrentThread() : before;
            _ = talk.MayBegin(CutPower);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [TestCase(false, true)]
    [TestCase(true, false)]
    public void An_order_for_what_is_not_asked_for_any_more_is_not_given(bool isExcused, bool isSaid)
    {
        var team = new HeardTeam();
        TeamTalk commander = team.TalkOf("commander");
        team.Perform("press-alarm", "extinguisher");
        team.Speak("guide", 3);
        Assert.That(team.HearOf(commander, 1), Is.Empty, "it lets others finish");
        team.Excuse(isExcused ? [CutPower] : []);
        Assert.That(team.HearOf(commander, 20).Select(said => said.TextKey), isSaid ? Does.Contain(StepTalk.OrderKey(CutPower)) : Does.Not.Contain(StepTalk.OrderKey(CutPower)));
    }

    [TestCase(Language.Chinese, "请指示：现在是否进行“切断一层电源”？")]
    [TestCase(Language.English, "your order please: “Cut the power” now?")]
    public void Who_hears_no_order_asks_for_it(Language language, string question)
    {
        var team = new HeardTeam();
        TeamTalk talk = team.TalkOf("extinguisher", language);
        Assert.That(talk.MayBegin(CutPower), Is.False);
        team.Wait(16);
        Assert.That(talk.MayBegin(CutPower), Is.False);
        Assert.That(team.HearOf(talk, 5).Single().Text, Does.EndWith(question));
    }
}
