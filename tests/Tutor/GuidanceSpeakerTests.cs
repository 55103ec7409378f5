using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Tutor.Captions;
using VRLab.Tutor.Tests.Speech;

namespace VRLab.Tutor.Tests;

public sealed class GuidanceSpeakerTests
{
    private static readonly ScenarioTexts Texts = new(new Dictionary<string, LocalizedText>
    {
        ["step.stop.prompt"] = new("停泵", "Stop the pump now"),
        ["step.close.prompt"] = new("关阀", "Close the valve!!"),
        ["step.lock.prompt"] = new("上锁", "Put the lock on.."),
        ["hazard.pressure.warning"] = new("有压力", "Under pressure!"),
        ["chapter.one.title"] = new("第一章", "Chapter one"),
    });

    [Test]
    public void LinesNeverOverlap()
    {
        var log = new Log(Texts);
        log.Hear(0, "step.stop.prompt");
        log.Hear(0.5, "hazard.pressure.warning");
        log.Hear(0.6, "step.close.prompt");
        log.Run(10);
        for (int i = 1; i < log.Said.Count; i++)
        {
            Assert.That(log.StoppedAt(i - 1), Is.LessThanOrEqualTo(log.Said[i].StartSeconds));
        }

        Assert.That(log.Said.Select(caption => caption.Text), Is.EqualTo(new[] { "Stop the pump now", "Under pressure!", "Close the valve!!" }));
    }

    [Test]
    public void AWarningBreaksOffAPromptWhichIsSaidAgain()
    {
        var log = new Log(Texts);
        log.Hear(0, "step.stop.prompt");
        log.Run(1);
        log.Hear(1, "hazard.pressure.warning");
        log.Run(10);
        Assert.That(log.Said.Select(caption => caption.Text), Is.EqualTo(new[] { "Stop the pump now", "Under pressure!", "Stop the pump now" }));
        Assert.That(log.Said[1].StartSeconds, Is.EqualTo(1).Within(0.05));
    }

    [Test]
    public void OfWaitingPromptsTheNewestIsSaid()
    {
        var log = new Log(Texts);
        log.Hear(0, "step.stop.prompt");
        log.Run(0.5);
        log.Hear(0.5, "step.close.prompt");
        log.Hear(0.6, "step.lock.prompt");
        log.Run(10);
        Assert.That(log.Said.Select(caption => caption.Text), Is.EqualTo(new[] { "Stop the pump now", "Put the lock on.." }));
    }

    [Test]
    public void AWarningThatFiresAgainWhileItIsSaidIsNotRepeated()
    {
        var log = new Log(Texts);
        log.Hear(0, "hazard.pressure.warning");
        log.Run(0.2);
        log.Hear(0.2, "hazard.pressure.warning");
        log.Run(10);
        Assert.That(log.Said, Has.Count.EqualTo(1));
    }

    [Test]
    public void WithoutAVoiceCaptionsStayLongEnoughToRead()
    {
        var speaker = new GuidanceSpeaker(Texts, Language.Chinese, synthesizer: null);
        speaker.Hear(new Spoken("tutor", "step.stop.prompt", new ObjectId("pump")));
        Assert.That(speaker.Advance(2, out Caption? caption), Is.True);
        Assert.That((caption!.Text, caption.EndSeconds, caption.Clip, caption.Source), Is.EqualTo(("停泵", 3.5, (object?)null, new ObjectId("pump"))));
        Assert.That(speaker.Advance(3.4, out _), Is.False);
        Assert.That(speaker.Current, Is.SameAs(caption));
        speaker.Advance(3.6, out _);
        Assert.That(speaker.Current, Is.Null);
    }

    [Test]
    public void WhatADeviceSaysIsHeardOutBesidePrompts()
    {
        var speaker = new GuidanceSpeaker(Texts, Language.English, synthesizer: null);
        speaker.Hear(new Spoken("pump", "step.close.prompt", new ObjectId("pump")));
        speaker.Hear(new Spoken("tutor", "step.stop.prompt", new ObjectId("pump")));
        Assert.That(speaker.Advance(0, out Caption? first), Is.True);
        Assert.That(speaker.Advance(first!.EndSeconds - 0.1, out _), Is.False);
        Assert.That(speaker.Advance(first.EndSeconds + 1, out Caption? second), Is.True);
        Assert.That((first.IsFromScene, second!.IsFromScene, second.Text), Is.EqualTo((true, false, "Stop the pump now")));
    }

    [Test]
    public void TextsToPrepareAreThoseThatAreSaid() => Assert.That(
        GuidanceSpeaker.SpeakableTexts(Texts, Language.English), Has.Exactly(4).Items.And.None.EqualTo("Chapter one"));

    /// <summary>Runs a speaker at the simulation's rate and notes what begins.</summary>
    private sealed class Log(ScenarioTexts texts)
    {
        private readonly GuidanceSpeaker _speaker = new(texts, Language.English, new CountingVoice());
        private readonly List<double> _stops = [];
        private double _now;

        public List<Caption> Said { get; } = [];

        public void Hear(double atSeconds, string key)
        {
            Run(atSeconds);
            _speaker.Hear(new Spoken("tutor", key, new ObjectId("")));
        }

        public void Run(double untilSeconds)
        {
            for (; _now < untilSeconds; _now += 1.0 / 90)
            {
                bool wasSpeaking = _speaker.Current is not null;
                bool begins = _speaker.Advance(_now, out Caption? started);
                if (wasSpeaking && (begins || _speaker.Current is null))
                {
                    _stops.Add(_now);
                }

                if (started is not null)
                {
                    Said.Add(started);
                }
            }
        }

        public double StoppedAt(int index) => _stops[index];
    }
}
