using System.Numerics;
using VRLab.Core;
using VRLab.EndToEnd.Tests.Support;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Tutor.Captions;

namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>What is said, for who does not hear it, through OpenXR.</summary>
[TestFixture(Partaking.Standing)]
[TestFixture(Partaking.SeatedWithOneHand)]
internal sealed class SenseAbilities(Partaking partaking)
{
    [Test]
    public void What_is_said_is_read_with_its_speaker_and_where_to_turn()
    {
        using var folder = new SessionFolder();
        GuidanceOutput? guidance = null;
        using var session = new AbilitySession(partaking, guidanceOf: mirror => guidance = GuidanceOutput.Open(
            new LiveScenario(ScenarioLibrary.Delivered.Find("gym"), mirror), Language.English, mirror, new ParticipantId(1), Path.Combine(folder.Parent, "speech.wav"), onDevice: false, _ => { }));
        session.Run(0.5);
        Assert.That((guidance!.Speaker, guidance.Text), Is.EqualTo(("Instructor", "Open the valve.")));
        Vector3 valve = guidance.SourceInWorld!.Value;
        Assert.That(Vector3.Distance(valve, session.PlaceOf("valve")), Is.LessThan(0.3f));
        session.Person.Head = session.Person.Head with { Orientation = Quaternion.CreateFromAxisAngle(Vector3.UnitY, -1.2f) };
        session.Run(0.1);
        Assert.That(CaptionDirections.Of(session.WorldFromHead, valve, CaptionDirection.Ahead), Is.EqualTo(CaptionDirection.Left));
    }
}
