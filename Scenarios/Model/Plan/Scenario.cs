using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>
/// A scenario as its author wrote it, checked and immutable: every name that it mentions exists. Made by
/// <see cref="ScenarioLoader"/>; shared freely between threads.
/// </summary>
public sealed class Scenario
{
    private readonly Dictionary<string, ScenarioStep> _stepsById;
    private readonly Dictionary<string, SceneObject> _objectsById;
    private readonly Dictionary<string, Hazard> _hazardsById;

    public Scenario(ScenarioIdentity identity, ScenarioScene scene, ScenarioProcedure procedure, ScenarioTexts texts)
    {
        Identity = identity;
        Scene = scene;
        Procedure = procedure;
        Texts = texts;
        Steps = [.. procedure.Chapters.SelectMany(chapter => chapter.Steps)];
        _stepsById = Steps.ToDictionary(step => step.Id.Name, StringComparer.Ordinal);
        _objectsById = scene.Objects.ToDictionary(item => item.Id.Name, StringComparer.Ordinal);
        _hazardsById = procedure.Hazards.ToDictionary(hazard => hazard.Id.Name, StringComparer.Ordinal);
    }

    internal Scenario With(ScenarioIdentity identity) => new(identity, Scene, Procedure, Texts);

    public ScenarioIdentity Identity { get; }

    public ScenarioScene Scene { get; }

    public ScenarioProcedure Procedure { get; }

    public ScenarioTexts Texts { get; }

    public string Id => Identity.Id;

    public string Version => Identity.Version;

    /// <summary>SHA-256 over the folder's files in ordinal order of their names, line ends normalized; lower-case hexadecimal.</summary>
    public string ContentHash => Identity.ContentHash;

    public LocalizedText Name => Identity.Name;

    public IReadOnlyList<SceneObject> Objects => Scene.Objects;

    public IReadOnlyList<ScenarioChapter> Chapters => Procedure.Chapters;

    /// <summary>The steps of all chapters in the order of writing, which is an order that keeps every constraint.</summary>
    public IReadOnlyList<ScenarioStep> Steps { get; }

    public IReadOnlyList<Hazard> Hazards => Procedure.Hazards;

    public Rubric Rubric => Procedure.Rubric;

    /// <summary>Where the n-th participant (from 0) of a role begins; those who share a role stand side by side.</summary>
    public Pose StartOf(string role, int number)
    {
        const float ApartMeters = 0.9f;
        IReadOnlyList<StartPose> starts = Scene.StartPoses;
        string? name = Procedure.Roles.FirstOrDefault(known => known.Id == role)?.StartPose;
        if (starts.Count == 0)
        {
            return Pose.Identity;
        }

        return name is null
            ? starts[number % starts.Count].WorldFromStage
            : starts.First(start => start.Name == name).WorldFromStage * Pose.At(number * ApartMeters, 0f, 0f);
    }

    /// <summary>The clothes that the scenario asks for in a role; null: what is usual in the room.</summary>
    public string? ClothesOf(string role)
    {
        string? start = Procedure.Roles.FirstOrDefault(known => known.Id == role)?.StartPose;
        return Scene.StartPoses.FirstOrDefault(pose => start is null || pose.Name == start)?.Wears;
    }

    /// <exception cref="ProblemException">No such step; the remedy names the nearest one.</exception>
    public ScenarioStep StepOf(StepId id) => Known.Get(_stepsById, id.Name, "step", Id);

    /// <exception cref="ProblemException">No such object; the remedy names the nearest one.</exception>
    public SceneObject ObjectOf(ObjectId id) => Known.Get(_objectsById, id.Name, "object", Id);

    /// <summary>The object of this name, or the one whose panel has the widget of this name.</summary>
    /// <exception cref="ProblemException">Neither; the remedy names the nearest object.</exception>
    public SceneObject BearerOf(ObjectId id) =>
        _objectsById.ContainsKey(id.Name) ? ObjectOf(id) : Objects.FirstOrDefault(item => item.Panel is { } panel && panel.Find(id.Name) >= 0) ?? ObjectOf(id);

    /// <exception cref="ProblemException">No such hazard; the remedy names the nearest one.</exception>
    public Hazard HazardOf(HazardId id) => Known.Get(_hazardsById, id.Name, "hazard", Id);
}
