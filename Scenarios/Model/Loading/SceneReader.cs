using System.Numerics;
using VRLab.Core;
using VRLab.Interface;

namespace VRLab.Scenarios;

/// <summary>Reads the room, its objects, start poses and cameras.</summary>
internal sealed class SceneReader(AuthorContext context)
{
    private const int MostObjects = 500;
    private readonly Dictionary<string, Pose> _worldFromObject = new(StringComparer.Ordinal);

    public ScenarioScene Read(Fields root)
    {
        Fields room = Fields.Of(root.Required("room") ?? Nothing(root), context, "the room");
        var plan = new RoomPlan(room.Name("asset"), Parameters(room));
        room.Finish();
        IReadOnlyList<SourceNode> objects = root.Items("objects", isRequired: true);
        if (objects.Count > MostObjects)
        {
            context.Problems.Add(objects[0].Place, $"'objects' holds more than {MostObjects}.");
        }

        return new ScenarioScene(
            plan,
            [.. objects.Take(MostObjects).Select(ReadObject)],
            [.. root.Items("start-poses", isRequired: true).Select(ReadStart)],
            [.. root.Items("cameras", isRequired: true).Select(ReadCamera)]);
    }

    public static SourceNode Nothing(Fields fields) => new SourceMapping(fields.Place, []);

    private SceneObject ReadObject(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "an object");
        string id = fields.Name("id");
        context.Objects.Define(id, node.Place, context.Problems);
        LocalizedText name = fields.Localized("name", $"object.{id}.name");
        string asset = fields.ModelName("asset");
        IReadOnlyDictionary<string, string> parameters = Parameters(fields);
        Pose worldFromObject = WorldPose(fields);
        _worldFromObject[id] = worldFromObject;
        Interaction? interaction = InteractionReader.Read(fields, id);
        IReadOnlyList<ShownValue> shown = ShowsReader.Read(fields);
        IReadOnlyList<StateSound> sounds = [.. fields.Items("sounds").Select(sound => StateSoundReader.Read(sound, context))];
        bool isAbsent = fields.Flag("absent");
        if (isAbsent && interaction is not (LooseInteraction or WalkerInteraction))
        {
            context.Problems.Add(fields.Optional("absent")!.Place, "only what can be taken in a hand, and people who walk, can be absent at first.");
        }

        LocalizedText? limitReason = LimitReason(fields, id, interaction);
        PanelDefinition? panel = fields.Optional("panel") is { } written ? new PanelReader(context, id).Read(written) : null;
        fields.Finish();
        return new SceneObject(new ObjectId(id), name, asset, parameters, worldFromObject, interaction)
        {
            IsAbsent = isAbsent,
            LimitReason = limitReason,
            Panel = panel,
            Sounds = sounds,
            Shown = shown,
        };
    }

    private LocalizedText? LimitReason(Fields fields, string id, Interaction? interaction)
    {
        string textKey = $"object.{id}.limit-reason";
        if (fields.Optional("limit-reason") is not { } reason)
        {
            return context.Languages.TryGet(textKey, context, out LocalizedText text) ? text : null;
        }

        bool isLimited = interaction is LooseInteraction { ForceLimitNewtons: not null } or ControlInteraction { ForceLimitNewtons: not null } or FastenerInteraction { TorqueLimitNewtonMeters: not null };
        if (!isLimited)
        {
            context.Problems.Add(reason.Place, "only what has a 'force-limit' or a 'torque-limit' can say why.");
        }

        return fields.LocalizedOf(reason, "limit-reason", textKey);
    }

    /// <summary>The pose, given in the world or in the frame of an object written earlier ('in').</summary>
    private Pose WorldPose(Fields fields)
    {
        Pose pose = fields.PoseHere();
        if (fields.Optional("in") is not { } frame)
        {
            return pose;
        }

        string name = fields.NameOf(frame, "in");
        if (_worldFromObject.TryGetValue(name, out Pose worldFromFrame))
        {
            return worldFromFrame * pose;
        }

        context.Problems.Add(frame.Place, $"there is no object '{name}' before this one. {Known.Suggest(name, _worldFromObject.Keys)}");
        return pose;
    }

    private SortedDictionary<string, string> Parameters(Fields fields)
    {
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (SourceEntry entry in fields.Entries("parameters"))
        {
            string value = fields.TextOf(entry.Value, entry.Key);
            parameters[entry.Key] = value;
            if (value.StartsWith('@'))
            {
                context.Texts.Refer(value[1..], entry.Value.Place);
            }
        }

        return parameters;
    }

    private StartPose ReadStart(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "a start pose");
        string name = fields.Name("name");
        context.StartPoses.Define(name, node.Place, context.Problems);
        var start = new StartPose(name, fields.PoseHere())
        {
            Wears = fields.Optional("wears") is { } wears ? fields.NameOf(wears, "wears") : null,
        };
        fields.Finish();
        return start;
    }

    private SceneCamera ReadCamera(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "a camera");
        string name = fields.Name("name");
        context.Cameras.Define(name, node.Place, context.Problems);
        Pose pose = LookingAt(fields.Vector("at"), fields.Vector("look-at"));
        double fieldOfView = fields.Number("field-of-view", Dimension.Angle, 0.1, 2.8);
        fields.Finish();
        return new SceneCamera(name, pose, fieldOfView);
    }

    private static Pose LookingAt(Vector3 position, Vector3 target)
    {
        Vector3 forward = DetMath.Normalize(target - position, -Vector3.UnitZ);
        double yaw = DetMath.Atan2(-forward.X, -forward.Z);
        double pitch = DetMath.Asin(Math.Clamp(forward.Y, -1f, 1f));
        return new Pose(position, DetMath.Multiply(
            DetMath.FromAxisAngle(Vector3.UnitY, (float)yaw), DetMath.FromAxisAngle(Vector3.UnitX, (float)pitch)));
    }
}
