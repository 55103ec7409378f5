using System.Numerics;
using VRLab.Core;

namespace VRLab.Scenarios.Tests.PumpLockout;

/// <summary>What must hold for the drill as it is written.</summary>
public sealed class PumpLockoutInvariants
{
    private static Scenario Drill => Playing.Library.PumpLockout;

    [Test]
    public void It_has_the_size_that_was_asked_for()
    {
        Assert.That(Drill.Chapters, Has.Count.EqualTo(5));
        Assert.That(Drill.Steps, Has.Count.GreaterThanOrEqualTo(18));
        Assert.That(Drill.Hazards, Has.Count.GreaterThanOrEqualTo(6));
        Assert.That(Drill.Steps.Sum(step => step.Points), Is.EqualTo(100));
        Assert.That(Drill.Steps.Sum(step => step.ExpectedSeconds), Is.InRange(180, 300));
        Assert.That(Drill.Steps.Select(step => step.TimeLimitSeconds), Is.All.GreaterThan(60));
    }

    [Test]
    public void Every_text_is_there_in_both_languages()
    {
        foreach (string key in Drill.Texts.Keys)
        {
            LocalizedText text = Drill.Texts[key];
            Assert.That(text.English, Is.Not.Empty.And.Not.Match("[\\u4e00-\\u9fff]"), key);
            Assert.That(text.Chinese, Is.Not.Empty, key);
        }

        foreach (ScenarioStep step in Drill.Steps)
        {
            Assert.That(Drill.Texts[step.PromptKey], Is.EqualTo(step.Prompt));
            Assert.That(Drill.Texts[step.HintKey], Is.EqualTo(step.Hint));
            Assert.That(step.Prompt.Chinese, Does.Match("[\\u4e00-\\u9fff]"));
        }
    }

    /// <summary>Real work leaves freedom: the order is a graph, not a chain.</summary>
    [Test]
    public void Some_steps_may_change_places()
    {
        Assert.That(Drill.StepOf(new("goggles")).After, Is.EqualTo(Drill.StepOf(new("gloves")).After));
        Assert.That(Drill.Steps.Count(step => step.After.Count > 1), Is.GreaterThanOrEqualTo(3));
        Assert.That(Drill.Steps.Count(step => step.After.Count == 0), Is.EqualTo(1));
    }

    [Test]
    public void What_is_grabbed_lies_within_reach()
    {
        foreach (SceneObject item in Drill.Objects.Where(item => item.Interaction is not null))
        {
            Assert.That(item.WorldFromObject.Position.Y, Is.InRange(0.55f, 1.7f), item.Id.Name);
            Assert.That(Math.Abs(item.WorldFromObject.Position.X), Is.LessThan(3.4f), item.Id.Name);
        }
    }

    [Test]
    public void Socketed_objects_begin_in_their_sockets()
    {
        foreach (SceneObject socket in Drill.Objects)
        {
            if (socket.Interaction is SocketInteraction { Initially: { } occupant, RadiusMeters: var radius })
            {
                Vector3 apart = Drill.ObjectOf(occupant).WorldFromObject.Position - socket.WorldFromObject.Position;
                Assert.That(apart.Length(), Is.LessThan(radius), occupant.Name);
            }
        }
    }

    /// <summary>The kit's table gives the quaternion (0.5, 0.5, 0.5, 0.5): the pipe's axis points up and the stem at the learner.</summary>
    [Test]
    public void The_discharge_valve_faces_the_learner()
    {
        Pose valve = Drill.ObjectOf(new("discharge-valve")).WorldFromObject;

        Assert.That(Vector3.Distance(valve.TransformDirection(Vector3.UnitX), Vector3.UnitY), Is.LessThan(1e-6f));
        Assert.That(Vector3.Distance(valve.TransformDirection(Vector3.UnitY), Vector3.UnitZ), Is.LessThan(1e-6f));
    }

    [Test]
    public void Cameras_look_at_the_skid_and_every_chapter_has_one()
    {
        Assert.That(Drill.Chapters.Select(chapter => chapter.Camera), Is.SubsetOf(Drill.Scene.Cameras.Select(camera => camera.Name)));
        foreach (SceneCamera camera in Drill.Scene.Cameras)
        {
            Vector3 toSkid = new Vector3(0.2f, 1, -1.1f) - camera.WorldFromCamera.Position;
            Assert.That(Vector3.Dot(camera.WorldFromCamera.Forward, Vector3.Normalize(toSkid)), Is.GreaterThan(0.65f), camera.Name);
            Assert.That(camera.WorldFromCamera.TransformDirection(Vector3.UnitX).Y, Is.EqualTo(0).Within(1e-5f), "upright");
        }
    }

    [Test]
    public void Unknown_names_are_answered_with_the_nearest()
    {
        Assert.That(() => Drill.StepOf(new("aply-lock")), Throws.TypeOf<ProblemException>().With.Message.Contains("Did you mean 'apply-lock'?"));
        Assert.That(() => Drill.ObjectOf(new("padlok")), Throws.TypeOf<ProblemException>().With.Message.Contains("Did you mean 'padlock'?"));
        Assert.That(() => Drill.HazardOf(new("no-pe")), Throws.TypeOf<ProblemException>().With.Message.Contains("Did you mean 'no-ppe'?"));
    }
}
