using VRLab.Core.Models;

namespace VRLab.Assets.Building;

/// <summary>
/// Models that somebody still holds, so that host, view and virtual learners share one instead of building it each. Any thread: who asks for
/// a model that is being built waits for it.
/// </summary>
internal sealed class BuiltModels
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    /// <summary>The model of this asset and these parameters; built where nobody holds it.</summary>
    public ModelAsset Get(string assetName, IReadOnlyDictionary<string, string> parameters, Func<ModelAsset> build)
    {
        Place place = PlaceOf(KeyOf(assetName, parameters));
        lock (place)
        {
            if (!place.Built.TryGetTarget(out ModelAsset? model))
            {
                model = build();
                place.Built.SetTarget(model);
            }

            return model;
        }
    }

    private Place PlaceOf(string key)
    {
        lock (_places)
        {
            if (!_places.TryGetValue(key, out Place? place))
            {
                place = new Place();
                _places.Add(key, place);
            }

            return place;
        }
    }

    private static string KeyOf(string assetName, IReadOnlyDictionary<string, string> parameters) => parameters.Count == 0
        ? assetName
        : $"{assetName}\0{string.Join('\0', parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).Select(parameter => $"{parameter.Key}\0{parameter.Value}"))}";

    private sealed class Place
    {
        public WeakReference<ModelAsset> Built { get; } = new(null!);
    }
}
